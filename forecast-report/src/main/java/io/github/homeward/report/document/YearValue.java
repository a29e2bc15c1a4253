package io.github.homeward.report.document;

/** A figure of a year; NaN where there is none. */
public record YearValue(int year, double value) {}
