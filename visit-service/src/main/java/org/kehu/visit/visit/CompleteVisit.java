package org.kehu.visit.visit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;

/**
 * A visit is summed up (catalogue V-06).
 *
 * @param answers to the form of the customer's class
 */
public record CompleteVisit(
    String summary,
    Intention intention,
    @Nullable Step nextStep,
    @Nullable String marketNotes,
    @Nullable String competitorNotes,
    List<FormAnswer> answers) {

  public CompleteVisit {
    answers = List.copyOf(answers);
  }

  /**
   * What follows.
   *
   * @param ownerId null for the owner of the visit
   */
  public record Step(String what, @Nullable String ownerId, LocalDate dueOn, ContactMode mode) {}
}
