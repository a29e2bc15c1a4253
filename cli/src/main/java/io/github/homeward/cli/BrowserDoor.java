package io.github.homeward.cli;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens an address in the reader's browser by way of a file that only its owner may read: the address holds a token,
 * and other users of the machine can see what programs are started with.
 */
final class BrowserDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserDoor.class);

    private final Path file;
    private final boolean wanted;

    private BrowserDoor(Path file, boolean wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    /** The way to an address; none where none is wanted or there is no desktop. */
    static BrowserDoor of(URI address, boolean wanted) throws IOException {
        // The platform makes such files readable by their owner alone.
        Path file = Files.createTempFile("homeward", ".html");
        Files.writeString(file, page(address));
        file.toFile().deleteOnExit();
        return new BrowserDoor(file, wanted);
    }

    /** A page that leads on at once. The address is made of letters, figures and harmless signs. */
    static String page(URI address) {
        return "<!DOCTYPE html><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\">"
                + "<meta http-equiv=\"refresh\" content=\"0; url=" + address + "\"><title>Homeward</title>"
                + "<p><a href=\"" + address + "\">Homeward</a></p>\n";
    }

    /** Where the way begins. */
    Path file() {
        return file;
    }

    /** Opens it, or says that it must be opened by hand. */
    void open() {
        if (!wanted) {
            return;
        }
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(file.toUri());
                return;
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("no browser", e);
        }
        LOG.warn("no browser could be opened here; open the address by hand (--no-open leaves this out)");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
