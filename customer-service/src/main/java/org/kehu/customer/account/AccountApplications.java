package org.kehu.customer.account;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All applications for accounts, in collection words. */
@Repository
class AccountApplications {

  private final MongoTemplate mongo;
  private final Store<AccountApplication, AccountEvent> store;

  AccountApplications(
      MongoTemplate mongo,
      Stores stores,
      EventPublisher<AccountApplication, AccountEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(AccountApplication.class, publisher);
  }

  /** One that may be seen, or a 404. */
  AccountApplication get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  Page<AccountApplication> page(AccountSearch search, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(search.criteria(), sight), request);
  }

  /** How many are not decided on. */
  long waiting() {
    Query applied = new Query(where("status").is(ApplicationStatus.APPLIED.name()));
    return mongo.count(applied, AccountApplication.class);
  }

  /** Whether one of a customer's is not decided on. */
  boolean isOpenFor(String customerId) {
    return mongo.exists(new Query(where("openFor").is(customerId)), AccountApplication.class);
  }

  Stored<AccountApplication> create(Supplier<Change<AccountApplication, AccountEvent>> work) {
    return store.create(work);
  }

  Stored<AccountApplication> change(
      String id, Sight sight, Function<AccountApplication, List<AccountEvent>> verb) {
    return store.change(id, sight, verb);
  }
}
