package io.github.homeward.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asks for the mistake that a call reports. */
final class Mistakes {

    private Mistakes() {}

    /** Checks the code; the message is left to the caller. */
    static AbstractStringAssert<?> mistake(ErrorCode code, ThrowingCallable call) {
        HomewardException mistake = catchThrowableOfType(HomewardException.class, call);
        assertThat(mistake).as("a mistake is reported").isNotNull();
        assertThat(mistake.code()).as(mistake.getMessage()).isEqualTo(code);
        return assertThat(mistake.getMessage());
    }
}
