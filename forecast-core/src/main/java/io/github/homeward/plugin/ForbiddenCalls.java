package io.github.homeward.plugin;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks through a class file for members that would reach beyond the plugin: that end the program, write to its
 * standard streams, or change what all of it shares. Read off the constant pool (Java Virtual Machine Specification,
 * 4.4), where every member a class refers to by name is listed. What is called by reflection is not seen.
 */
final class ForbiddenCalls {

    private static final String NO_END = "throw an exception: only the program's own command may end it";
    private static final String NO_PRINT = "log through SLF4J: standard output belongs to tables and data";
    private static final String NO_SHARED = "leave alone what the whole program shares";

    private static final Map<String, String> FIXES = Map.ofEntries(
            Map.entry("java/lang/System.exit", NO_END),
            Map.entry("java/lang/Runtime.exit", NO_END),
            Map.entry("java/lang/Runtime.halt", NO_END),
            Map.entry("java/lang/Runtime.addShutdownHook", NO_END),
            Map.entry("java/lang/System.out", NO_PRINT),
            Map.entry("java/lang/System.err", NO_PRINT),
            Map.entry("java/lang/System.setOut", NO_PRINT),
            Map.entry("java/lang/System.setErr", NO_PRINT),
            Map.entry("java/lang/System.setIn", NO_SHARED),
            Map.entry("java/lang/System.setProperty", NO_SHARED),
            Map.entry("java/lang/System.setProperties", NO_SHARED),
            Map.entry("java/lang/System.clearProperty", NO_SHARED),
            Map.entry("java/util/Locale.setDefault", NO_SHARED),
            Map.entry("java/util/TimeZone.setDefault", NO_SHARED));

    private static final int MAGIC = 0xCAFEBABE;

    private ForbiddenCalls() {}

    /**
     * Checks a class before it is defined. A file that is no class passes: defining it will say so.
     *
     * @throws ForbiddenCallError if it refers to a member it must not use
     */
    static void check(String className, byte[] classFile) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            if (in.readInt() == MAGIC) {
                in.skipNBytes(4);
                check(className, new Pool(in));
            }
        } catch (IOException cutShort) {
            return;
        }
    }

    private static void check(String className, Pool pool) {
        for (int[] member : pool.members.values()) {
            String name = pool.nameOf(member);
            String fix = FIXES.get(name);
            if (fix != null) {
                throw new ForbiddenCallError(className, name.substring(name.lastIndexOf('/') + 1), fix);
            }
        }
    }

    /** The parts of a constant pool that name members: texts, classes, names with types, and references to members. */
    private static final class Pool {

        private final Map<Integer, String> texts = new TreeMap<>();
        private final Map<Integer, Integer> classes = new TreeMap<>();
        private final Map<Integer, Integer> names = new TreeMap<>();
        private final Map<Integer, int[]> members = new TreeMap<>();

        Pool(DataInputStream in) throws IOException {
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.put(i, in.readUTF());
                    case 7 -> classes.put(i, in.readUnsignedShort());
                    case 9, 10, 11 -> members.put(i, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
                    case 12 -> {
                        names.put(i, in.readUnsignedShort());
                        in.skipNBytes(2);
                    }
                    case 3, 4, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++;
                    }
                    case 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    default -> throw new IOException("constant of an unknown kind " + tag);
                }
            }
        }

        /** Class and member, such as {@code java/lang/System.exit}. */
        String nameOf(int[] member) {
            return texts.get(classes.getOrDefault(member[0], 0)) + "." + texts.get(names.getOrDefault(member[1], 0));
        }
    }
}
