package io.github.homeward.scenario;

import io.github.homeward.input.Countries;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.NearestWord;
import io.github.homeward.input.Place;
import io.github.homeward.node.NodeKey;
import io.github.homeward.node.NodeNames;
import io.github.homeward.programme.PlanStep;
import io.github.homeward.programme.Programme;
import io.github.homeward.programme.Wheel;
import io.github.homeward.scenario.LeverState.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks a scenario against the levers that exist, and works out what each changed lever is in each year.
 *
 * <p>Operations on one lever apply in the order of the file. Different levers do not see each other's changes,
 * conditions included, so that their order does not matter.
 */
public final class Binding {

    private final Levers levers;
    private final Map<String, LeverChange> changes = new TreeMap<>();
    private final Map<String, Input> inputs = new TreeMap<>();
    private final Set<String> added = new TreeSet<>();

    private Binding(Levers levers) {
        this.levers = levers;
    }

    /**
     * Binds a scenario.
     *
     * @throws HomewardException for the first operation that speaks of something unknown or goes too far
     */
    public static BoundScenario of(Scenario scenario, Levers levers) {
        Binding binding = new Binding(levers);
        for (Operation operation : scenario.operations()) {
            if (operation instanceof Operation.Change change) {
                binding.change(change);
            } else if (operation instanceof Operation.AddProgramme add) {
                binding.add(add);
            } else if (operation instanceof Operation.RemoveProgramme remove) {
                binding.remove(remove);
            }
        }
        binding.changes
                .values()
                .forEach(change -> change.input().ifPresent(input -> binding.inputs.put(input.id(), input)));
        return new BoundScenario(scenario, new ArrayList<>(binding.inputs.values()));
    }

    private void change(Operation.Change change) {
        LeverState lever = lever(change.lever(), change.marks().of("lever"));
        LeverChange state = changes.get(lever.id());
        if (state == null) {
            state = lever.isDate() ? new DateChange(lever, levers) : new NumberChange(lever, levers);
            changes.put(lever.id(), state);
        }
        checkYears(change);
        Condition condition = change.condition();
        state.apply(
                change,
                condition == null
                        ? null
                        : lever(condition.lever(), change.marks().of("when")));
    }

    private LeverState lever(String id, Place place) {
        return levers.find(id).orElseThrow(() -> unknownLever(id, place));
    }

    private HomewardException unknownLever(String id, Place place) {
        int dot = id.lastIndexOf('.');
        boolean property =
                Arrays.stream(Property.values()).anyMatch(known -> known.word().equals(id.substring(dot + 1)));
        if (id.startsWith(LeverState.PROGRAMME) && property && dot > LeverState.PROGRAMME.length()) {
            return unknownProgramme(id.substring(LeverState.PROGRAMME.length(), dot), place);
        }
        List<String> valid = levers.all().stream().map(LeverState::id).toList();
        return place.error(
                ErrorCode.UNKNOWN_LEVER,
                "'" + id + "'",
                "a lever that 'homeward levers' lists",
                valid.isEmpty()
                        ? "install a plugin that offers levers"
                        : "perhaps " + NearestWord.to(coded(id), valid) + " was meant");
    }

    /** A lever's id with codes in place of the names of countries. */
    private static String coded(String id) {
        return Arrays.stream(id.split("\\.", -1))
                .map(part -> Countries.code(part).orElse(part))
                .collect(Collectors.joining("."));
    }

    private HomewardException unknownProgramme(String id, Place place) {
        Programme past = levers.gone().get(id);
        if (past != null) {
            return place.error(
                    ErrorCode.UNKNOWN_PROGRAMME,
                    "'" + id + "', which " + (past.cancelled() ? "was called off" : "ended with " + past.end()),
                    "a programme that sells at the cutoff or may sell later",
                    "use add-programme for its return");
        }
        List<NodeKey> valid =
                levers.programmes().values().stream().map(Programme::node).toList();
        return place.error(
                ErrorCode.UNKNOWN_PROGRAMME,
                "'" + id + "'",
                "a programme known on " + levers.cutoff(),
                valid.isEmpty()
                        ? "install a plugin that states programmes"
                        : "perhaps " + new NodeNames(valid).nearest(id).programme() + " was meant");
    }

    /** Years must lie ahead; those beyond the horizon are left alone, unless no others are named. */
    private void checkYears(Operation.Change change) {
        int last = levers.firstYear() + levers.horizon() - 1;
        SortedSet<Integer> years = change.years().years();
        if (change.years().given() && (years.first() < levers.firstYear() || years.first() > last)) {
            boolean past = years.first() < levers.firstYear();
            throw change.marks()
                    .of("years")
                    .error(
                            ErrorCode.BAD_YEARS,
                            String.valueOf(years.first()),
                            "years ahead, " + levers.firstYear() + " to " + last,
                            past
                                    ? "begin with " + levers.firstYear() + ": the past is what it was"
                                    : "look further ahead");
        }
    }

    private void remove(Operation.RemoveProgramme remove) {
        if (!levers.programmes().containsKey(remove.id())) {
            throw unknownProgramme(remove.id(), remove.marks().of("id"));
        }
        String id = "remove-programme " + remove.id();
        inputs.put(id, new Input(id, new Effect.Removed(remove.id()), new boolean[levers.horizon()]));
    }

    private void add(Operation.AddProgramme add) {
        boolean known =
                levers.programmes().containsKey(add.id()) || levers.gone().containsKey(add.id());
        if (known || !added.add(add.id())) {
            throw add.marks()
                    .of("id")
                    .error(
                            ErrorCode.PROGRAMME_EXISTS,
                            "'" + add.id() + "'",
                            "an id that no programme has",
                            "choose another id, or change programme." + add.id() + ".rate instead");
        }
        if (!add.launch().isAfter(levers.cutoff())) {
            throw add.marks()
                    .of("launch")
                    .error(
                            ErrorCode.BAD_DATE,
                            "a launch on " + add.launch(),
                            "a day after the cutoff " + levers.cutoff(),
                            "choose a later launch");
        }
        Programme programme = new Programme(
                add.id(),
                add.maker(),
                add.model(),
                add.origin(),
                add.vehicle(),
                new Wheel(add.steering(), levers.usual()),
                add.launch(),
                true,
                add.end(),
                false,
                levers.cutoff(),
                false,
                List.of(new PlanStep(add.launch(), null, add.rate())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                Double.NaN,
                Double.NaN,
                levers.cutoff(),
                null,
                List.of());
        boolean[] outside = new boolean[levers.horizon()];
        for (int h = 0; h < outside.length; h++) {
            outside[h] = levers.outsidePlans(add.rate()) && programme.monthsOnSale(levers.firstYear() + h) > 0;
        }
        String id = "add-programme " + add.id();
        inputs.put(id, new Input(id, new Effect.Added(programme), outside));
    }
}
