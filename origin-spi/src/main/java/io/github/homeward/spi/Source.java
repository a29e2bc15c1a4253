package io.github.homeward.spi;

/**
 * A place where a figure was read.
 *
 * @param id short key that facts refer to
 * @param title short description in English
 * @param publisher who published it
 * @param date date of publication as printed; may be partial or empty
 * @param url where it was read; may be empty
 */
public record Source(String id, String title, String publisher, String date, String url) {}
