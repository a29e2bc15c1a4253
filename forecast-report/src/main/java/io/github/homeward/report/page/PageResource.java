package io.github.homeward.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that the page is put together from; they are part of the program. */
final class PageResource {

    private PageResource() {}

    /**
     * The text of a file. Lines end in a line feed whatever the working copy it was built from has, since browsers read
     * them so and hash what they read.
     */
    static String text(String name) {
        try (InputStream stream = PageResource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks its own file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
