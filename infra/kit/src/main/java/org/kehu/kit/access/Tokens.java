package org.kehu.kit.access;

/**
 * The tokens in a document's {@code scope[]}: what ties it to people and departments. A caller sees
 * a document when one of the caller's tokens is among them.
 */
public final class Tokens {

  private Tokens() {}

  /** A person who owns it or works on it. */
  public static String own(String staffId) {
    return "own:" + staffId;
  }

  /** The person who took it in. */
  public static String taken(String staffId) {
    return "taken:" + staffId;
  }

  /** The department it belongs to. */
  public static String department(String departmentId) {
    return "dep:" + departmentId;
  }

  /** The department in whose queue it waits, unassigned. */
  public static String queue(String departmentId) {
    return "queue:" + departmentId;
  }

  /**
   * A person or department that was let in for a time; whether the time is over is said beside it,
   * see {@link Sight#granted}.
   *
   * @param holder {@link #own} or {@link #department}
   */
  public static String granted(String holder) {
    return "granted:" + holder;
  }
}
