package org.kehu.visit.task;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.copy.Copies;
import org.kehu.kit.paging.Conditions;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.paging.Pages;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Open work of all services; written by the projection only. */
@Repository
public class Tasks {

  private final Pages pages;
  private final Copies<OpenTask> copies;

  Tasks(MongoOperations mongo, Pages pages, MeterRegistry meters) {
    this.pages = pages;
    this.copies = new Copies<>(mongo, OpenTask.class, meters);
  }

  /** Where the newest states are kept; a task that is done is gone. */
  public Copies<OpenTask> copies() {
    return copies;
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
