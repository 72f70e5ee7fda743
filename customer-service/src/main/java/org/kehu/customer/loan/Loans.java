package org.kehu.customer.loan;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All loans, in collection words. */
@Repository
class Loans {

  private static final Sight EVERYTHING = Sight.everything(Level.TOP_SECRET);

  private final MongoTemplate mongo;
  private final Store<Loan, LoanEvent> store;

  Loans(MongoTemplate mongo, Stores stores, EventPublisher<Loan, LoanEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(Loan.class, publisher);
  }

  /** One that may be seen, or a 404. */
  Loan get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page of the register (借阅登记), newest first. */
  Page<Loan> page(LoanSearch search, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(search.criteria(), sight), request);
  }

  /** One page of those of a customer's archive, newest first. */
  Page<Loan> page(Collection<String> customerIds, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(where("customerId").in(customerIds), sight), request);
  }

  /** Those of a volume that are out and signed for; for rules, never for answers. */
  List<Loan> running(String archiveId) {
    Query running =
        new Query(where("archiveId").is(archiveId).and("status").is(LoanStatus.RUNNING.name()));
    return mongo.find(running, Loan.class);
  }

  /** Those that a person has out of the cabinets. */
  List<Loan> outWith(String staffId, int limit) {
    List<String> out = List.of(LoanStatus.HANDED_OUT.name(), LoanStatus.RUNNING.name());
    Query query = new Query(where("borrowerId").is(staffId).and("status").in(out));
    return mongo.find(query.with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit), Loan.class);
  }

  /** Those that should be back by then, longest first. */
  List<Loan> toWatch(Instant by, int limit) {
    Query due = new Query(where("watchAt").lte(by)).with(Sort.by("watchAt")).limit(limit);
    return mongo.find(due, Loan.class);
  }

  /** Those for which nobody was asked by then. */
  List<Loan> unasked(Instant by, int limit) {
    Query left = new Query(where("unaskedSince").lte(by));
    return mongo.find(left.with(Sort.by("unaskedSince")).limit(limit), Loan.class);
  }

  /** Those of which the volume was not told by then. */
  List<Loan> unsettled(Instant by, int limit) {
    Query left = new Query(where("unsettledSince").lte(by));
    return mongo.find(left.with(Sort.by("unsettledSince")).limit(limit), Loan.class);
  }

  /** How many are not back in time. */
  long overdue() {
    return mongo.count(new Query(where("overdueSince").exists(true)), Loan.class);
  }

  Stored<Loan> create(Supplier<Change<Loan, LoanEvent>> work) {
    return store.create(work);
  }

  Stored<Loan> change(String id, Sight sight, Function<Loan, List<LoanEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** Changes one for whoever decided on it. */
  Stored<Loan> change(String id, Function<Loan, List<LoanEvent>> verb) {
    return store.change(id, EVERYTHING, verb);
  }

  /** Writes what the system itself made of one, even when that tells nothing. */
  Loan write(String id, Function<Loan, List<LoanEvent>> verb) {
    return store.write(id, verb);
  }
}
