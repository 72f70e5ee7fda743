package org.kehu.customer.secrecy;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Conditions;
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

/** All confidentiality agreements with employees. */
@Repository
class SecrecyAgreements {

  private final Store<SecrecyAgreement, SecrecyEvent> store;
  private final MongoTemplate mongo;

  SecrecyAgreements(
      Stores stores,
      EventPublisher<SecrecyAgreement, SecrecyEvent> publisher,
      MongoTemplate mongo) {
    this.store = stores.of(SecrecyAgreement.class, publisher);
    this.mongo = mongo;
  }

  /** One that may be seen, or a 404. */
  SecrecyAgreement get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first; of one person or of all. */
  Page<SecrecyAgreement> page(@Nullable String staffId, Sight sight, PageRequest request) {
    return store.page(
        Listing.newestFirst(Conditions.none().is("staffId", staffId).criteria(), sight), request);
  }

  /** Those of these people who are bound on a day. */
  Set<String> boundOn(LocalDate day, Collection<String> staffIds) {
    return mongo.find(new Query(where("openFor").in(staffIds)), SecrecyAgreement.class).stream()
        .filter(one -> one.bindsOn(day))
        .map(SecrecyAgreement::staffId)
        .collect(Collectors.toUnmodifiableSet());
  }

  Stored<SecrecyAgreement> create(Supplier<Change<SecrecyAgreement, SecrecyEvent>> work) {
    return store.create(work);
  }

  Stored<SecrecyAgreement> change(
      String id, Sight sight, Function<SecrecyAgreement, List<SecrecyEvent>> verb) {
    return store.change(id, sight, verb);
  }
}
