package org.kehu.launcher;

/** How the launcher ends. The numbers are part of its interface. */
enum ExitCode {
  OK(0),
  FAILED(1),
  USAGE(2),
  NO_JDK(10),
  NO_MAVEN(11),
  BUILD_FAILED(12),
  PORT_IN_USE(13),
  DISK_FULL(14),
  HALF_DEAD(15),
  NOT_STARTED(16),
  NOT_RUNNING(17),
  BUSY(18),
  REFUSED(19),
  TESTS_FAILED(20),
  MISSING_PART(21),
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
