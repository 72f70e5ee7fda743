package org.kehu.gateway.portal.openapi;

import org.kehu.kit.problem.ProblemDocument;

/**
 * One way a service refuses, as its description lists it.
 *
 * @param type the {@code type} of the answer, {@code urn:kehu:problem:<service>:<slug>}
 * @param status HTTP status
 * @param zh its words in Chinese
 * @param en and in English
 * @see ProblemDocument
 */
public record DescribedProblem(String type, int status, Words zh, Words en) {

  /**
   * What people read.
   *
   * @param detail what was wrong and what would be right; places for facts are in braces
   */
  public record Words(String title, String detail) {}

  /** The service that refuses so. */
  public String service() {
    return part(3);
  }

  /** Its short name within the service. */
  public String slug() {
    return part(4);
  }

  private String part(int index) {
    String[] parts = type.split(":", 5);
    return index < parts.length ? parts[index] : "";
  }
}
