package org.kehu.customer.fatigue;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The contacts of each recipient within the last year, in one document, so that counting and adding
 * are one write: of two notices at the same moment that only one may follow, one is refused.
 */
@Repository
public class ContactLedger {

  private static final Duration REMEMBERED = Duration.ofDays(366);
  private static final int MOST_REMEMBERED = 500;

  /** Rivals for one recipient are few; more lost races than this and something else is wrong. */
  private static final int TRIES = 20;

  /** The contacts of one recipient; the revision grows with each write. */
  @Document("contact_ledgers")
  record Page(@Id String recipient, long revision, List<Contact> contacts) {}

  private final MongoTemplate mongo;

  ContactLedger(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** What is counted of a recipient, oldest first. */
  public List<Contact> of(String recipient) {
    return page(recipient).contacts();
  }

  /** Counts a contact that was made; the same one again changes nothing. */
  public void record(String recipient, Contact contact) {
    write(recipient, contacts -> with(contacts, contact));
  }

  /**
   * Counts a contact that is about to be made, if no limit holds it back; one that is counted
   * already may be made.
   *
   * @return until when it is too many; empty if it was counted
   */
  public Optional<Instant> reserve(String recipient, Contact contact, List<ContactLimit> limits) {
    List<Instant> closed = new ArrayList<>();
    write(
        recipient,
        contacts -> {
          closed.clear();
          if (holds(contacts, contact.reference())) {
            return contacts;
          }
          limits.forEach(limit -> limit.closedUntil(contacts, contact.at()).ifPresent(closed::add));
          return closed.isEmpty() ? with(contacts, contact) : contacts;
        });
    return closed.stream().max(Comparator.naturalOrder());
  }

  /** Forgets a contact that was not made after all. */
  public void release(String recipient, String reference) {
    write(
        recipient,
        contacts -> contacts.stream().filter(one -> !one.reference().equals(reference)).toList());
  }

  private static boolean holds(List<Contact> contacts, String reference) {
    return contacts.stream().anyMatch(one -> one.reference().equals(reference));
  }

  private static List<Contact> with(List<Contact> contacts, Contact contact) {
    if (holds(contacts, contact.reference())) {
      return contacts;
    }
    Instant since = contact.at().minus(REMEMBERED);
    List<Contact> all = new ArrayList<>(contacts);
    all.add(contact);
    all.removeIf(one -> one.at().isBefore(since));
    all.sort(Comparator.comparing(Contact::at));
    return all.size() > MOST_REMEMBERED
        ? all.subList(all.size() - MOST_REMEMBERED, all.size())
        : all;
  }

  private void write(String recipient, Function<List<Contact>, List<Contact>> change) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Page present = page(recipient);
      List<Contact> next = change.apply(present.contacts());
      if (next.equals(present.contacts()) || written(present, next)) {
        return;
      }
    }
    throw RequestProblem.BUSY.problem().header("Retry-After", "1");
  }

  private Page page(String recipient) {
    Page found = mongo.findById(recipient, Page.class);
    return found == null ? new Page(recipient, 0, List.of()) : found;
  }

  private boolean written(Page present, List<Contact> next) {
    if (present.revision() == 0) {
      return inserted(new Page(present.recipient(), 1, next));
    }
    Query asRead =
        new Query(where("_id").is(present.recipient()).and("revision").is(present.revision()));
    Update update = new Update().set("contacts", next).inc("revision", 1);
    return mongo.findAndModify(asRead, update, FindAndModifyOptions.none(), Page.class) != null;
  }

  private boolean inserted(Page first) {
    try {
      mongo.insert(first);
      return true;
    } catch (DuplicateKeyException madeMeanwhile) {
      // A rival made the page in this very moment; what is on it is read next.
      return false;
    }
  }
}
