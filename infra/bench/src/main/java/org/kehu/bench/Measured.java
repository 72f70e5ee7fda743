package org.kehu.bench;

import java.util.List;

/**
 * What a scene found.
 *
 * @param notes what the figures stand on and where the time goes, a sentence or list each
 */
public record Measured(List<Finding> findings, List<String> notes) {

  public Measured {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }
}
