package org.kehu.complaint.cases.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.kit.crypto.EventSeal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where whoever complains can be written to, for customer-service alone, which sends all notices: a
 * complainant without a customer file has no other address (P-21, P-23). It goes with the person's
 * data: the next state has none, and the former one is compacted away.
 */
@Component
class SealedComplainant {

  /** What it is sealed for; the case's id follows, so that it fits no other case. */
  static final String PURPOSE = "case complainant ";

  private final EventSeal seal;

  SealedComplainant(EventSeal seal) {
    this.seal = seal;
  }

  /** Sealed JSON; null when the person left nothing to write to. */
  @Nullable String of(ComplaintCase c) {
    Complainant person = c.complainant();
    return person.canBeWritten()
        ? seal.sealState(PURPOSE + c.id(), JsonMapper.shared().writeValueAsString(reached(person)))
        : null;
  }

  private static Reached reached(Complainant person) {
    return new Reached(person.name(), person.phone(), person.email());
  }

  /** What is sealed. */
  @JsonInclude(Include.NON_NULL)
  record Reached(@Nullable String name, @Nullable String phone, @Nullable String email) {

    /** Shows nothing. */
    @Override
    public String toString() {
      return "Reached[…]";
    }
  }
}
