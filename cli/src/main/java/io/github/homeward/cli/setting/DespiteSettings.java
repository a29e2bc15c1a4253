package io.github.homeward.cli.setting;

/** A command that works even where the project file or the environment is wrong: then it does without them. */
public interface DespiteSettings {}
