package org.kehu.customer.accountteam;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
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

/** All who hold or held a role of the team. */
@Repository
class TeamMembers {

  private static final Sight EVERYTHING = Sight.everything(Level.TOP_SECRET);

  private final MongoTemplate mongo;
  private final Store<TeamMember, TeamEvent> store;

  TeamMembers(MongoTemplate mongo, Stores stores, EventPublisher<TeamMember, TeamEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(TeamMember.class, publisher);
  }

  /** One that may be seen, or a 404. */
  TeamMember get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Who holds a role now; for rules, never for answers. */
  Optional<TeamMember> holding(String staffId) {
    return store.findOne(where("openFor").is(staffId), EVERYTHING);
  }

  /** Whether somebody who holds a role reports to that person. */
  boolean anyReportsTo(String staffId) {
    Query below = new Query(where("reportsTo").is(staffId).and("openFor").exists(true));
    return mongo.exists(below, TeamMember.class);
  }

  /** One page, newest first. */
  Page<TeamMember> page(
      @Nullable TeamRole role, @Nullable String reportsTo, Sight sight, PageRequest request) {
    Conditions asked = Conditions.none().is("role", role).is("reportsTo", reportsTo);
    return store.page(Listing.newestFirst(asked.criteria(), sight), request);
  }

  /** How many have a duty whose time is over. */
  long overdue(LocalDate today) {
    return mongo.count(new Query(where("duties.dueOn").lt(today.toString())), TeamMember.class);
  }

  Stored<TeamMember> create(Supplier<Change<TeamMember, TeamEvent>> work) {
    return store.create(work);
  }

  Stored<TeamMember> change(String id, Sight sight, Function<TeamMember, List<TeamEvent>> verb) {
    return store.change(id, sight, verb);
  }
}
