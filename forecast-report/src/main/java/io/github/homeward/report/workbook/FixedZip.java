package io.github.homeward.report.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes the clock out of a workbook: its files and its properties bear one given day. */
final class FixedZip {

    private static final String PROPERTIES = "docProps/core.xml";

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?");

    /** The format of archives knows no earlier year. */
    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

    private FixedZip() {}

    /**
     * Writes the archive with another time; leaves the stream open.
     *
     * @param archive a file, since only its directory tells the sizes of what it holds
     */
    static void copy(Path archive, LocalDate day, OutputStream out) throws IOException {
        LocalDate written = day.isBefore(EARLIEST) ? EARLIEST : day;
        ZipOutputStream copy = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (ZipFile original = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry from : Collections.list(original.entries())) {
                ZipEntry to = new ZipEntry(from.getName());
                to.setTimeLocal(written.atStartOfDay());
                copy.putNextEntry(to);
                byte[] bytes;
                try (InputStream content = original.getInputStream(from)) {
                    bytes = content.readAllBytes();
                }
                copy.write(from.getName().equals(PROPERTIES) ? dated(bytes, written) : bytes);
                copy.closeEntry();
            }
        }
        copy.finish();
    }

    private static byte[] dated(byte[] properties, LocalDate day) {
        return MOMENT.matcher(new String(properties, StandardCharsets.UTF_8))
                .replaceAll(day + "T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
