package org.kehu.launcher;

import org.opentest4j.TestAbortedException;

/** A test that this machine cannot run, said in a line that {@code infra/kehu test} shows. */
public final class NotRun {

  private NotRun() {}

  /** Ends the test as aborted. */
  public static TestAbortedException because(String what, String reason) {
    String sentence = "Not run: " + what + " - " + reason + ".";
    System.out.println(sentence);
    return new TestAbortedException(sentence);
  }
}
