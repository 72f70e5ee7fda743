package org.kehu.visit.storage;

import java.util.List;
import org.kehu.kit.store.DeclaredIndex;
import org.kehu.kit.store.DeclaredIndexes;
import org.springframework.stereotype.Component;

/** Every index of visit-service, created at start. */
@Component
class Indexes implements DeclaredIndexes {

  @Override
  public List<DeclaredIndex> indexes() {
    return List.of(
        DeclaredIndex.on("known_customers", "mergedInto").asSparse(),
        DeclaredIndex.on("revisits", "openKey").asUnique().asSparse(),
        DeclaredIndex.on("revisits", "customerId", "status", "cadence"),
        DeclaredIndex.on("revisits", "projectId", "status").asSparse(),
        DeclaredIndex.on("revisits", "scope", "dueOn"),
        DeclaredIndex.on("revisits", "status", "dueOn"),
        DeclaredIndex.on("revisits", "worker", "status", "dueOn"),
        DeclaredIndex.on("revisits", "ownerId", "status", "dueOn"),
        DeclaredIndex.on("revisits", "grade", "dueOn"),
        DeclaredIndex.on("revisits", "cadence", "dueOn"),
        DeclaredIndex.on("revisits", "dueOn"),
        DeclaredIndex.on("customer_projects", "customerId"),
        DeclaredIndex.on("customer_projects", "status"),
        DeclaredIndex.on("customer_projects", "scope"),
        DeclaredIndex.on("visits", "customerId", "status"),
        DeclaredIndex.on("visits", "scope"),
        DeclaredIndex.on("visits", "status"),
        DeclaredIndex.on("visits", "ownerId", "plannedAt"),
        DeclaredIndex.on("visits", "plannedAt"),
        DeclaredIndex.on("visits", "visitors.staffId", "conduct.arrivedAt"),
        DeclaredIndex.on("visits", "visitors.staffId", "plannedAt"),
        DeclaredIndex.on("revisits", "outcome.by", "completedOn"),
        DeclaredIndex.on("follow_ups", "records.at"),
        DeclaredIndex.on("follow_ups", "customerId", "status"),
        DeclaredIndex.on("follow_ups", "scope", "dueOn"),
        DeclaredIndex.on("follow_ups", "status", "dueOn"),
        DeclaredIndex.on("follow_ups", "ownerId", "status", "dueOn"),
        DeclaredIndex.on("follow_ups", "sourceKey"),
        DeclaredIndex.on("follow_ups", "dueOn"),
        DeclaredIndex.on("rotas", "rotaKey").asUnique(),
        DeclaredIndex.on("rotas", "outletId", "week"),
        DeclaredIndex.on("rotas", "week"),
        DeclaredIndex.on("rotas", "scope"),
        DeclaredIndex.on("receptions", "customerId"),
        DeclaredIndex.on("receptions", "phoneMark").asSparse(),
        DeclaredIndex.on("receptions", "status"),
        DeclaredIndex.on("receptions", "arrivedAt"),
        DeclaredIndex.on("receptions", "outletId", "status"),
        DeclaredIndex.on("receptions", "outletId", "suspendedUntil"),
        DeclaredIndex.on("receptions", "receiverId", "assignedAt"),
        DeclaredIndex.on("receptions", "belongsToId"),
        DeclaredIndex.on("receptions", "scope"),
        DeclaredIndex.on("inbound_visits", "customerId"),
        DeclaredIndex.on("inbound_visits", "ownerId"),
        DeclaredIndex.on("inbound_visits", "status"),
        DeclaredIndex.on("inbound_visits", "scope"),
        DeclaredIndex.on("meetings", "seriesKey").asUnique().asSparse(),
        DeclaredIndex.on("meetings", "departmentId", "kind", "openTasks"),
        DeclaredIndex.on("meetings", "openTasks"),
        DeclaredIndex.on("meetings", "kind"),
        DeclaredIndex.on("meetings", "status"),
        DeclaredIndex.on("meetings", "scope"),
        DeclaredIndex.on("meetings", "plan.startsAt"),
        DeclaredIndex.on("occasions", "departmentId", "kind", "status"),
        DeclaredIndex.on("occasions", "kind"),
        DeclaredIndex.on("occasions", "status"),
        DeclaredIndex.on("occasions", "scope"),
        DeclaredIndex.on("work_reports", "reportKey").asUnique(),
        DeclaredIndex.on("work_reports", "authorId", "kind", "period"),
        DeclaredIndex.on("work_reports", "period"),
        DeclaredIndex.on("work_reports", "status", "dueAt"),
        DeclaredIndex.on("work_reports", "kind"),
        DeclaredIndex.on("work_reports", "scope"),
        DeclaredIndex.on("tasks", "assigneeId", "dueSort"),
        DeclaredIndex.on("tasks", "lentKey", "dueSort"),
        DeclaredIndex.on("tasks", "queueKey", "dueSort"),
        DeclaredIndex.on("tasks", "queueRole", "dueSort"));
  }
}
