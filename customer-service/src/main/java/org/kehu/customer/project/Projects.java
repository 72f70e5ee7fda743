package org.kehu.customer.project;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
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

/** All service projects, in collection words. */
@Repository
class Projects {

  private static final Sight EVERYTHING = Sight.everything(Level.TOP_SECRET);

  private final MongoTemplate mongo;
  private final Store<ServiceProject, ProjectEvent> store;

  Projects(
      MongoTemplate mongo, Stores stores, EventPublisher<ServiceProject, ProjectEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(ServiceProject.class, publisher);
  }

  /** One that may be seen, or a 404. */
  ServiceProject get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One whoever asks; for rules, never for answers. */
  ServiceProject known(String id) {
    return store.find(id).orElseGet(() -> store.get(id, Sight.nothing()));
  }

  /** One page, newest first. */
  Page<ServiceProject> page(ProjectSearch search, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(search.criteria(), sight), request);
  }

  /** Those with something due by then, longest first. */
  List<ServiceProject> toWatch(Instant by, int limit) {
    Query due = new Query(where("standing.watchAt").lte(by));
    return mongo.find(due.with(Sort.by("standing.watchAt")).limit(limit), ServiceProject.class);
  }

  /** Ids of those to which a complaint belongs. */
  List<String> withCase(String caseId) {
    Query linked = new Query(where("care.cases.caseId").is(caseId));
    return mongo.find(linked, ServiceProject.class).stream().map(ServiceProject::id).toList();
  }

  /** In how many something is off. */
  long off(Flag flag) {
    return mongo.count(new Query(where("standing.flags").is(flag.name())), ServiceProject.class);
  }

  Stored<ServiceProject> create(Supplier<Change<ServiceProject, ProjectEvent>> work) {
    return store.create(work);
  }

  Stored<ServiceProject> change(
      String id, Sight sight, Function<ServiceProject, List<ProjectEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** Changes one because something happened elsewhere. */
  Stored<ServiceProject> change(String id, Function<ServiceProject, List<ProjectEvent>> verb) {
    return store.change(id, EVERYTHING, verb);
  }

  /** Writes what the system itself made of one, even when that tells nothing. */
  ServiceProject write(String id, Function<ServiceProject, List<ProjectEvent>> verb) {
    return store.write(id, verb);
  }
}
