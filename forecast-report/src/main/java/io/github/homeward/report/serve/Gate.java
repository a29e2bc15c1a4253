package io.github.homeward.report.serve;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask: whoever knows the token, under a name of this machine, from the page itself.
 *
 * <p>The name in {@code Host} keeps out pages whose own name was turned to this machine; {@code Origin} and {@code
 * Sec-Fetch-Site} keep out those of other servers; the token keeps out other users and programs.
 */
final class Gate {

    /** The header in which the page sends the token; a foreign page would have to ask before it may set one. */
    static final String HEADER = "X-Homeward-Token";

    private static final int TOKEN_BYTES = 32;

    private final String token;
    private final Set<String> hosts;

    private Gate(String token, Set<String> hosts) {
        this.token = token;
        this.hosts = hosts;
    }

    /** With a new token, for a port of this machine. */
    static Gate of(int port) {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Gate(
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                Set.of("127.0.0.1:" + port, "localhost:" + port));
    }

    String token() {
        return token;
    }

    /** The query of the address that opens the page. */
    String query() {
        return "token=" + token;
    }

    /** Why nothing at all is answered; empty if it is. */
    Optional<String> stranger(Headers headers) {
        String host = only(headers, "Host");
        if (host == null || !hosts.contains(host)) {
            return Optional.of("not a name of this machine");
        }
        String origin = only(headers, "Origin");
        if (headers.containsKey("Origin") && !("http://" + host).equals(origin)) {
            return Optional.of("not from this page");
        }
        return Optional.empty();
    }

    /** Whether a request for the page shows the token. */
    boolean opens(@Nullable String query) {
        return query != null && same(query, query());
    }

    /** Whether a question comes from the page. */
    boolean fromPage(Headers headers) {
        String shown = only(headers, HEADER);
        String site = only(headers, "Sec-Fetch-Site");
        return shown != null && same(shown, token) && (site == null || site.equals("same-origin"));
    }

    private static @Nullable String only(Headers headers, String name) {
        List<String> values = headers.get(name);
        return values == null || values.size() != 1 ? null : values.get(0);
    }

    /** In the same time wherever they differ. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
