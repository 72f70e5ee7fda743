package org.kehu.kit.access.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of load an operation is: decides its rate limit, time limit and body limit. */
public enum RouteClass {
  /** Answers from stored state, quickly. */
  READ,
  /** Changes state, quickly. */
  WRITE,
  /** Moves files or long lists, in or out: larger bodies and longer answers, but few of them. */
  EXPORT,
  /** Open to anybody without a token: limited by address. */
  PUBLIC,
  /** Open to anybody too, and takes files: larger bodies, but few of them. */
  PUBLIC_FILES;

  /** As the tables write it: {@code public-files}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is for those without a token. */
  public boolean isOpen() {
    return this == PUBLIC || this == PUBLIC_FILES;
  }

  /** The class of that name, if there is one. */
  public static Optional<RouteClass> of(String wireName) {
    return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
  }
}
