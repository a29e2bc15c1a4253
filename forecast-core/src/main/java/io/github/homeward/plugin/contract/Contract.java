package io.github.homeward.plugin.contract;

import io.github.homeward.plugin.PluginLimits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules of the contract. */
public final class Contract {

    /** Group by group, in the order in which they are told. */
    public static final List<ContractRule> RULES = Stream.of(
                    RegistrationRules.ALL,
                    FactRules.ALL,
                    DriverRules.ALL,
                    TimeRules.ALL,
                    CostRules.ALL,
                    LeverRules.ALL,
                    ProgrammeRules.ALL,
                    BehaviourRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Contract() {}

    /** Every rule the plugin breaks. */
    public static List<Breach> breaches(Subject subject, PluginLimits limits) {
        return RULES.stream()
                .map(rule -> rule.breach(subject, limits))
                .flatMap(Optional::stream)
                .toList();
    }
}
