package org.kehu.launcher;

/** Why a command cannot be done: one sentence for a person, and the exit code. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  Refusal(ExitCode code, String sentence) {
    super(sentence, null, false, false);
    this.code = code;
  }

  ExitCode code() {
    return code;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
