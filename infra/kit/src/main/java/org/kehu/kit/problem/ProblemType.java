package org.kehu.kit.problem;

import java.util.Locale;

/**
 * One way a service can refuse: a stable slug, an HTTP status and words in two languages.
 * Implemented by enums; the words are in the bundle {@code problems[_zh].properties} of the enum's
 * package, under {@code <slug>.title} and {@code <slug>.detail}, where {@code {name}} stands for an
 * argument.
 */
public interface ProblemType {

  /** The enum's own name. */
  String name();

  /** HTTP status of the refusal. */
  int status();

  /** Last part of {@code urn:kehu:problem:<service>:<slug>}; never changes once published. */
  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Base name of the resource bundle with the words. */
  default String bundle() {
    return getClass().getPackageName() + ".problems";
  }

  /** Starts a refusal of this type. */
  default Problem problem() {
    return new Problem(this);
  }
}
