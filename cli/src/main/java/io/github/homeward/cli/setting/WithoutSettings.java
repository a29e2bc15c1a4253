package io.github.homeward.cli.setting;

/** A command that works whatever environment and project file say. */
public interface WithoutSettings {}
