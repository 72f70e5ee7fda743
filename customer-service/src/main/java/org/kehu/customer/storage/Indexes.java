package org.kehu.customer.storage;

import java.util.List;
import org.kehu.kit.store.DeclaredIndex;
import org.kehu.kit.store.DeclaredIndexes;
import org.springframework.stereotype.Component;

/** Every index of this service; each serves a query that is made. */
@Component
class Indexes implements DeclaredIndexes {

  @Override
  public List<DeclaredIndex> indexes() {
    return List.of(
        DeclaredIndex.on("customers", "number").asUnique(),
        DeclaredIndex.on("customers", "scope", "-_id"),
        DeclaredIndex.on("customers", "grading.grade", "-_id"),
        DeclaredIndex.on("customers", "grading.tier", "-_id"),
        DeclaredIndex.on("customers", "status", "-_id"),
        DeclaredIndex.on("customers", "kind", "-_id"),
        DeclaredIndex.on("customers", "ownerId", "-_id"),
        DeclaredIndex.on("customers", "departmentId", "-_id"),
        DeclaredIndex.on("customers", "market.region", "-_id"),
        DeclaredIndex.on("customers", "market.industry", "-_id"),
        DeclaredIndex.on("customers", "names").asSparse(),
        DeclaredIndex.on("customers", "duplicateKeys"),
        DeclaredIndex.on("customers", "heldSince").asSparse(),
        DeclaredIndex.on("staff", "userName"),
        DeclaredIndex.on("staff", "signIn").asUnique().asSparse(),
        DeclaredIndex.on("staff", "name"),
        DeclaredIndex.on("staff", "departmentId", "_id"),
        DeclaredIndex.on("staff", "active", "_id"),
        DeclaredIndex.on("imports", "scope", "-_id"),
        DeclaredIndex.on("imports", "state", "_id"),
        DeclaredIndex.on("imports", "fileId").asSparse(),
        DeclaredIndex.on("import_rejects", "jobId", "row"),
        DeclaredIndex.on("import_kept", "jobId", "row", "_id"),
        DeclaredIndex.on("timeline", "customerId", "-time", "-_id"),
        DeclaredIndex.on("timeline", "subject"),
        DeclaredIndex.on("transactions", "customerId", "-orderedAt", "-_id"),
        DeclaredIndex.on("transactions", "orderedAt", "_id"),
        DeclaredIndex.on("transactions", "openDueOn").asSparse(),
        DeclaredIndex.on("transactions", "remindAt").asSparse(),
        DeclaredIndex.on("agreements", "customerId", "-_id"),
        DeclaredIndex.on("agreements", "reminders.nextAt").asSparse(),
        DeclaredIndex.on("agreements", "unaskedSince").asSparse(),
        DeclaredIndex.on("archives", "customerId", "-_id"),
        DeclaredIndex.on("archives", "number").asUnique(),
        DeclaredIndex.on("archives", "scope", "-_id"),
        DeclaredIndex.on("archives", "checklist", "-_id"),
        DeclaredIndex.on("archives", "status", "-_id"),
        DeclaredIndex.on("archives", "category", "dealtOn", "_id"),
        DeclaredIndex.on("archives", "filing.keeperId", "-_id"),
        DeclaredIndex.on("archives", "delays.departmentId", "-_id"),
        DeclaredIndex.on("archives", "handedInOn", "-_id"),
        DeclaredIndex.on("archives", "missingSince").asSparse(),
        DeclaredIndex.on("archives", "verifiedOn").asSparse(),
        DeclaredIndex.on("archives", "lentTo").asSparse(),
        DeclaredIndex.on("archives", "watchAt").asSparse(),
        DeclaredIndex.on("archive_rounds", "month", "_id"),
        DeclaredIndex.on("archive_rounds", "kind", "month", "_id"),
        DeclaredIndex.on("archive_rounds", "open", "month", "_id"),
        DeclaredIndex.on("loans", "customerId", "-_id"),
        DeclaredIndex.on("loans", "archiveId", "-_id"),
        DeclaredIndex.on("loans", "borrowerId", "-_id"),
        DeclaredIndex.on("loans", "status", "-_id"),
        DeclaredIndex.on("loans", "scope", "-_id"),
        DeclaredIndex.on("loans", "overdueSince").asSparse(),
        DeclaredIndex.on("loans", "watchAt").asSparse(),
        DeclaredIndex.on("loans", "unaskedSince").asSparse(),
        DeclaredIndex.on("loans", "unsettledSince").asSparse(),
        DeclaredIndex.on("notices", "dueAt").asSparse(),
        DeclaredIndex.on("notices", "waitingSince").asSparse(),
        DeclaredIndex.on("notices", "customerId", "-_id").asSparse(),
        DeclaredIndex.on("notices", "about", "-_id"),
        DeclaredIndex.on("notices", "status", "-_id"),
        DeclaredIndex.on("notices", "purpose", "-_id"),
        DeclaredIndex.on("notices", "scope", "-_id"),
        DeclaredIndex.on("webhooks", "status", "-_id"),
        DeclaredIndex.on("webhook_deliveries", "webhookId", "eventId").asUnique(),
        DeclaredIndex.on("webhook_deliveries", "webhookId", "-_id"),
        DeclaredIndex.on("webhook_deliveries", "webhookId", "eventTime"),
        DeclaredIndex.on("webhook_deliveries", "lane", "state", "sequence"),
        DeclaredIndex.on("webhook_deliveries", "dueAt").asSparse(),
        DeclaredIndex.on("webhook_deliveries", "openSince").asSparse(),
        DeclaredIndex.on("webhook_deliveries", "recordedAt"));
  }
}
