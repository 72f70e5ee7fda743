package org.kehu.visit.task;

/** Which part of my work is asked for. */
public enum TaskQueue {
  /** What is assigned to me. */
  OWN,
  /** What waits in the queues of my departments and roles. */
  DEPARTMENT,
  /** Both. */
  ALL
}
