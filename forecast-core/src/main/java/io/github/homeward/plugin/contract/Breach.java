package io.github.homeward.plugin.contract;

/**
 * A rule that a plugin breaks.
 *
 * @param rule the rule
 * @param found what was found
 * @param fix how to mend it
 */
public record Breach(ContractRule rule, String found, String fix) {

    /** Rule, finding, fix, and where to read on. */
    public String message() {
        return "rule " + rule.id() + " (" + rule.sentence() + "): found " + found + "; fix: " + fix + "; see "
                + rule.link();
    }
}
