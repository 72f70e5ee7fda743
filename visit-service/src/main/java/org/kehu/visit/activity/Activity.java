package org.kehu.visit.activity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kehu.visit.contact.Contact;
import org.kehu.visit.visit.VisitPurpose;

/**
 * What somebody did with customers on a day, or on several (catalogue V-08).
 *
 * @param done the contacts, by kind of work
 * @param target what was to be done; nothing on a day off
 * @param counted what counts towards it
 */
public record Activity(
    String staffId, Map<Work, List<Contact>> done, int target, Set<Work> counted) {

  public Activity {
    done = Map.copyOf(done);
    counted = Set.copyOf(counted);
  }

  /** The contacts of a kind. */
  public List<Contact> contacts(Work work) {
    return done.getOrDefault(work, List.of());
  }

  /** How often a kind of work was done. */
  public int of(Work work) {
    return contacts(work).size();
  }

  /** How many visits had a purpose: winning new customers, keeping old ones. */
  public int visitsFor(VisitPurpose purpose) {
    return (int)
        contacts(Work.VISIT).stream().filter(visit -> purpose.name().equals(visit.code())).count();
  }

  /** What of it counts. */
  public int reached() {
    return counted.stream().mapToInt(this::of).sum();
  }

  /** What is missing to the target, negative; or how much more was done. */
  public int difference() {
    return reached() - target;
  }
}
