package org.kehu.visit.task;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.paging.Pages;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Open work of all services; written by the projection only. */
@Repository
public class Tasks {

  private final MongoOperations mongo;
  private final Pages pages;

  Tasks(MongoOperations mongo, Pages pages) {
    this.mongo = mongo;
    this.pages = pages;
  }

  /** Takes the newest state of a task. */
  public void learn(OpenTask task) {
    mongo.save(task);
  }

  /** The task is done. */
  public void forget(String id) {
    mongo.remove(new Query(where("_id").is(id)), OpenTask.class);
  }

  /**
   * Open work of people and queues, the soonest due first, what has no due time last.
   *
   * @param kind only of this kind, if not null
   */
  Page<OpenTask> page(
      TaskSight shown, @Nullable String kind, String callerId, PageRequest request) {
    Criteria asked = Conditions.none().is("kind", kind).criteria();
    Listing listing = new Listing(asked, shown.criteria(), "dueSort", Direction.ASC);
    return pages.of(OpenTask.class, listing, request, callerId);
  }
}
