package io.github.homeward.cli;

import io.github.homeward.cli.setting.SettingLine;
import io.github.homeward.input.HomewardException;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Origins;
import io.github.homeward.plugin.RefusedPlugin;
import io.github.homeward.report.file.OutputFolder;
import io.github.homeward.report.file.RowFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Looks at everything a run leans on, one thing at a time; what is ill in one does not keep it from the next. */
final class Doctor {

    private static final long MEGABYTE = 1L << 20;

    /** The whole report ran in half of it when this was measured. */
    private static final long ENOUGH_MEMORY = 512;

    private static final long ENOUGH_DISK = 100;
    private static final String FIX = "; fix: ";

    private final List<Finding> findings = new ArrayList<>();

    /** What was found so far. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The Java that runs this, and what it was told. */
    Doctor java() {
        Runtime.Version version = Runtime.version();
        findings.add(Finding.well(
                "java",
                "Java " + version + " of " + System.getProperty("java.vendor") + " at "
                        + System.getProperty("java.home")));
        boolean open = ByteBuffer.class.getModule().isOpen("java.nio", Doctor.class.getModule());
        check("flags", "start it with ./homeward, or with --add-opens=java.base/java.nio=ALL-UNNAMED", () -> {
            RowFiles.arrowStream(Finding.COLUMNS, findings, OutputStream.nullOutputStream());
            return "Arrow files can be written" + (open ? "" : ", although java.nio is closed");
        });
        return this;
    }

    /** Memory and processors. */
    Doctor machine() {
        long memory = Runtime.getRuntime().maxMemory() / MEGABYTE;
        String found = "up to " + memory + " MB for this program";
        findings.add(
                memory < ENOUGH_MEMORY
                        ? Finding.warning("memory", found, "give it more: JDK_JAVA_OPTIONS=-Xmx" + ENOUGH_MEMORY + "m")
                        : Finding.well("memory", found));
        findings.add(Finding.well(
                "processors",
                Runtime.getRuntime().availableProcessors() + ", all used unless --threads says otherwise"));
        return this;
    }

    /** Whether results can be written to a folder, and passing files to the machine's own. */
    Doctor folders(Path results) {
        check("working folder", "change to another folder, or name one with --out", () -> {
            OutputFolder.at(results);
            long free = Files.getFileStore(results.toAbsolutePath()).getUsableSpace() / MEGABYTE;
            if (free < ENOUGH_DISK) {
                throw new IOException("only " + free + " MB are free");
            }
            return results.toAbsolutePath().normalize() + " can be written";
        });
        check("temporary folder", "point TMPDIR, or -Djava.io.tmpdir, to a folder that can be written", () -> {
            Path probe = Files.createTempFile("homeward", ".probe");
            Files.delete(probe);
            return probe.getParent() + " can be written";
        });
        return this;
    }

    /** What is set besides the command line. */
    Doctor settings(Supplier<List<SettingLine>> lines) {
        check("settings", "correct the project file", () -> {
            int count = lines.get().size();
            return count == 0
                    ? "neither a project file nor the environment sets anything"
                    : count + " set by project file or environment ('homeward config' lists them)";
        });
        return this;
    }

    /** The bundled evidence. */
    Doctor data(Supplier<Destination> bundled) {
        check("data", "build it again: ./mvnw -q package", () -> {
            Destination destination = bundled.get();
            return destination.profile().name() + ", "
                    + destination.volumes().statements().size() + " statements on volume, collected up to "
                    + destination.defaultCutoff();
        });
        return this;
    }

    /** Every plugin, and each that was left out. */
    Doctor plugins(Supplier<Origins> loaded) {
        check("plugins", "see homeward origins", () -> {
            Origins origins = loaded.get();
            for (RefusedPlugin refused : origins.refused()) {
                findings.add(Finding.ill(
                        "plugin",
                        refused.code().id() + " " + refused.place() + ": " + refused.reason(),
                        refused.fix()));
            }
            return origins.all().isEmpty()
                    ? "none"
                    : origins.all().stream()
                            .map(origin -> origin.code())
                            .toList()
                            .toString();
        });
        return this;
    }

    private interface Look {
        String found() throws IOException;
    }

    private void check(String what, String fix, Look look) {
        try {
            findings.add(Finding.well(what, look.found()));
        } catch (HomewardException mistake) {
            String told = Main.told(mistake);
            int cut = told.lastIndexOf(FIX);
            findings.add(Finding.ill(
                    what, cut < 0 ? told : told.substring(0, cut), cut < 0 ? fix : told.substring(cut + FIX.length())));
        } catch (IOException | RuntimeException | LinkageError failure) {
            findings.add(Finding.ill(what, failure.toString(), fix));
        }
    }
}
