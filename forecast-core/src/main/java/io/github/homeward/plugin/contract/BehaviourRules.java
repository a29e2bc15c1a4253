package io.github.homeward.plugin.contract;

import com.sun.management.ThreadMXBean;
import io.github.homeward.driver.DriverTable;
import io.github.homeward.plugin.contract.ContractRule.Group;
import io.github.homeward.spi.OriginPlugin;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The same question has the same answer, whoever asks and wherever. */
final class BehaviourRules {

    private static final int THREADS = 4;
    private static final int QUESTIONS = 3 * THREADS;
    private static final long MOST_SECONDS = 2;
    private static final long MOST_MEGABYTES = 512;
    private static final long MEGABYTE = 1L << 20;

    static final List<ContractRule> ALL = List.of(
            new ContractRule(
                    Group.BEHAVIOUR,
                    "same-answers",
                    "says the same things twice",
                    "keep no state, and use no clock and no random number",
                    BehaviourRules::twice),
            new ContractRule(
                    Group.BEHAVIOUR,
                    "threads",
                    "answers several threads at once as it answers one",
                    "keep no state that a rule changes",
                    BehaviourRules::threads),
            new ContractRule(
                    Group.BEHAVIOUR,
                    "locale-and-zone",
                    "answers the same in every language and time zone",
                    "pass Locale.ROOT wherever a locale can be passed, and use dates without a zone",
                    BehaviourRules::localeAndZone),
            new ContractRule(
                    Group.BEHAVIOUR,
                    "limits",
                    "answers for forty years within " + MOST_SECONDS + " s and " + MOST_MEGABYTES + " MB",
                    "compute each value from the few facts it needs",
                    BehaviourRules::limits));

    private BehaviourRules() {}

    private static List<String> twice(Subject subject) {
        List<String> found = new ArrayList<>();
        compare(subject.facts(), subject.facts(), "facts", found);
        compare(subject.plugin().levers(), subject.plugin().levers(), "levers", found);
        compare(subject.plugin().origin(), subject.plugin().origin(), "origins", found);
        OriginPlugin plugin = subject.plugin();
        DriverTable values = subject.table(plugin);
        compare(values, subject.table(plugin), "values of the rules", found);
        compare(values, subject.table(), "values of the rules from another instance", found);
        return found;
    }

    private static void compare(Object one, Object other, String what, List<String> found) {
        if (!one.equals(other)) {
            found.add("other " + what + " the second time");
        }
    }

    private static List<String> threads(Subject subject) throws Exception {
        DriverTable alone = subject.table();
        OriginPlugin shared = subject.plugin();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<String> found = new ArrayList<>();
            for (Future<DriverTable> answer : pool.invokeAll(
                    Collections.<Callable<DriverTable>>nCopies(QUESTIONS, () -> subject.table(shared)))) {
                if (!answer.get().equals(alone)) {
                    found.add("other values on one of " + THREADS + " threads");
                }
            }
            return found;
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.SECONDS);
        }
    }

    private static List<String> localeAndZone(Subject subject) {
        DriverTable here = subject.table();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<String> found = new ArrayList<>();
        try {
            for (String language : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                if (!subject.table().equals(here)) {
                    found.add("other values under " + language);
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        return found;
    }

    private static List<String> limits(Subject subject) {
        if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean meter)) {
            return List.of();
        }
        long time = meter.getCurrentThreadCpuTime();
        long bytes = meter.getCurrentThreadAllocatedBytes();
        subject.table();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(meter.getCurrentThreadCpuTime() - time);
        long megabytes = (meter.getCurrentThreadAllocatedBytes() - bytes) / MEGABYTE;
        List<String> found = new ArrayList<>();
        if (seconds >= MOST_SECONDS) {
            found.add(seconds + " s of work");
        }
        if (megabytes >= MOST_MEGABYTES) {
            found.add(megabytes + " MB asked for");
        }
        return found;
    }
}
