package io.github.homeward.report.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A year, in one of the ways in which years are written: {@code 2014}, {@code 2014年}, {@code 平成26年}, {@code FY2014},
 * {@code 2014年度}, and the first or last day of a year.
 *
 * @param year as it is called
 * @param fiscal whether it is said to be a fiscal year
 */
record EverydayYear(int year, boolean fiscal) {

    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,6}(\\.0*)?");
    private static final Pattern WORDED =
            Pattern.compile("(?:(FY|CY|X) ?)?(\\d{4}) ?(年度|年|FY)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ERA = Pattern.compile("(?:(明治|大正|昭和|平成|令和) ?|([MTSHR])\\.?)(元|\\d{1,2}) ?(年度|年)");
    private static final Pattern BRACKETED = Pattern.compile("([^()]+?) ?\\(([^()]+)\\)");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年] ?(\\d{1,2})[-/.月] ?(\\d{1,2})日?(?:[ T]00:00(?::00(?:\\.0+)?)?Z?)?");
    private static final Pattern DAY_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern COMPACT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-/.年] ?)?(0[1-9]|1[0-2]|[1-9]月)月?");

    private static final MonthDay FIRST = MonthDay.of(1, 1);
    private static final MonthDay LAST = MonthDay.of(12, 31);

    /** The year before each era's first, and how many years it had; an open era has as many as two digits can say. */
    private static final Map<String, int[]> ERAS = Map.of(
            "明治", new int[] {1867, 45},
            "大正", new int[] {1911, 15},
            "昭和", new int[] {1925, 64},
            "平成", new int[] {1988, 31},
            "令和", new int[] {2018, 99});

    private static final Map<String, String> ERA_LETTERS =
            Map.of("M", "明治", "T", "大正", "S", "昭和", "H", "平成", "R", "令和");

    /** Null if the text is not surely a year. A whole number is taken for a year, or for an index in its place. */
    static @Nullable EverydayYear parse(String cell) {
        String text = EverydayText.plain(cell);
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.matches()) {
            EverydayYear one = parse(bracketed.group(1));
            EverydayYear other = parse(bracketed.group(2));
            return one != null && one.equals(other) ? one : null;
        }
        if (yearAndMonth(text)) {
            return null;
        }
        if (NUMBER.matcher(text).matches()) {
            return new EverydayYear((int) Double.parseDouble(text), false);
        }
        Matcher worded = WORDED.matcher(text);
        if (worded.matches()) {
            boolean fiscal = "FY".equalsIgnoreCase(worded.group(1))
                    || "FY".equalsIgnoreCase(worded.group(3))
                    || "年度".equals(worded.group(3));
            return new EverydayYear(Integer.parseInt(worded.group(2)), fiscal);
        }
        Matcher era = ERA.matcher(text);
        if (era.matches()) {
            return ofEra(era);
        }
        LocalDate day = day(text);
        return day == null ? null : ofDay(day);
    }

    /** As {@link #parse}, only if the year is one in which somebody may have counted vehicles. */
    static @Nullable EverydayYear ofHeader(String cell) {
        EverydayYear year = parse(cell);
        return year != null && year.year >= EARLIEST && year.year <= LATEST ? year : null;
    }

    /** A day's year if the day can only stand for it: the first or the last. */
    static @Nullable EverydayYear ofDay(LocalDate day) {
        MonthDay within = MonthDay.from(day);
        return within.equals(FIRST) || within.equals(LAST) ? new EverydayYear(day.getYear(), false) : null;
    }

    /** What to do about a text that is no year. */
    static String advice(String cell) {
        String text = EverydayText.plain(cell);
        if (yearAndMonth(text)) {
            return "a year and a month: add the months up to years, and write the calendar year alone";
        }
        return day(text) == null
                ? "write the calendar year alone"
                : "a day within the year: add up to whole years, and write the calendar year alone";
    }

    /** Such as 201403: taken for a number it would be a year of the far future. */
    static boolean yearAndMonth(String text) {
        Matcher month = MONTH.matcher(text);
        if (!month.matches()) {
            return false;
        }
        int year = Integer.parseInt(month.group(1));
        return year >= EARLIEST && year <= LATEST;
    }

    private static @Nullable EverydayYear ofEra(Matcher era) {
        String name = era.group(1) == null ? ERA_LETTERS.getOrDefault(era.group(2), "") : era.group(1);
        int[] known = ERAS.getOrDefault(name, new int[] {0, 0});
        int number = era.group(3).equals("元") ? 1 : Integer.parseInt(era.group(3));
        boolean counted = number >= 1 && number <= known[1];
        return counted ? new EverydayYear(known[0] + number, era.group(4).equals("年度")) : null;
    }

    private static @Nullable LocalDate day(String text) {
        for (Pattern pattern : List.of(DAY, COMPACT_DAY)) {
            Matcher day = pattern.matcher(text);
            if (day.matches()) {
                return date(day.group(1), day.group(2), day.group(3));
            }
        }
        Matcher last = DAY_LAST.matcher(text);
        if (!last.matches()) {
            return null;
        }
        LocalDate european = date(last.group(3), last.group(2), last.group(1));
        return european == null ? date(last.group(3), last.group(1), last.group(2)) : european;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
