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
  PUBLIC;

  /** As the tables write it, lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class of that name, if there is one. */
  public static Optional<RouteClass> of(String wireName) {
    return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
  }
}
