package io.github.homeward.plugin.contract;

import io.github.homeward.plugin.PluginFault;
import io.github.homeward.plugin.PluginLimits;
import io.github.homeward.plugin.Watch;
import java.util.List;
import java.util.Optional;

/**
 * One rule of the contract.
 *
 * @param group what it is about
 * @param id short name, and the anchor of its paragraph in {@link #PAGE}
 * @param sentence what a sound plugin does
 * @param fix how to mend one that does not
 * @param check how to find out
 */
public record ContractRule(Group group, String id, String sentence, String fix, Check check) {

    /** The page that explains every rule. */
    public static final String PAGE = "docs/contract.md";

    private static final String WEB = "https://github.com/homeward/homeward/blob/main/";

    private static final int MOST_FINDINGS = 5;

    /** What rules are about. */
    public enum Group {
        REGISTRATION,
        FACTS,
        DRIVERS,
        TIME,
        COSTS,
        LEVERS,
        PROGRAMMES,
        BEHAVIOUR
    }

    /** Looks at a plugin. */
    @FunctionalInterface
    public interface Check {

        /** What breaks the rule, each in some words; empty if nothing does. */
        List<String> findings(Subject subject) throws Exception;
    }

    /** Where the page explains this rule: a link, since a plugin's author need not have the sources. */
    public String link() {
        return WEB + PAGE + "#" + id;
    }

    /** The breach of this rule, if a plugin breaks it; it does too if it fails to answer within the limits. */
    public Optional<Breach> breach(Subject subject, PluginLimits limits) {
        try {
            ClassLoader loader = subject.loader();
            List<String> findings = new Watch(limits).ask(loader, () -> check.findings(subject));
            if (findings.isEmpty()) {
                return Optional.empty();
            }
            String more = findings.size() > MOST_FINDINGS ? "; and " + (findings.size() - MOST_FINDINGS) + " more" : "";
            return Optional.of(new Breach(
                    this,
                    String.join("; ", findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) + more,
                    fix));
        } catch (PluginFault fault) {
            return Optional.of(new Breach(this, fault.reason(), fault.fix()));
        }
    }
}
