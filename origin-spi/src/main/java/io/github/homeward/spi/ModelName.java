package io.github.homeward.spi;

/**
 * A model name as volume statements print it, and a programme it can mean. Two programmes for one name are two
 * generations, told apart by date.
 *
 * @param origin ISO code
 * @param maker maker
 * @param model name as printed
 * @param programmeId {@link ProgrammeStatement#programmeId()}
 */
public record ModelName(String origin, String maker, String model, String programmeId) {}
