package org.kehu.complaint.storage;

import java.util.List;
import java.util.stream.Stream;
import org.kehu.kit.store.DeclaredIndex;
import org.kehu.kit.store.DeclaredIndexes;
import org.springframework.stereotype.Component;

/** Every index of this service. */
@Component
class Indexes implements DeclaredIndexes {

  private static final String CASES = "cases";
  private static final String ACTIONS = "corrective_actions";
  private static final String CALLS = "calls";
  private static final String HANDBOOK = "handbook";
  private static final String VIOLATIONS = "violations";
  private static final String ORDERS = "service_orders";
  private static final String COOPERATIONS = "cooperations";
  private static final String BRIEFINGS = "briefings";
  private static final String RECOMMENDATIONS = "recommendations";
  private static final String PAGE_LINKS = "page_links";
  private static final String CRISES = "crises";
  private static final String SUSPICIONS = "suspicions";

  @Override
  public List<DeclaredIndex> indexes() {
    return Stream.of(
            ofCases(),
            ofActions(),
            ofCalls(),
            ofHandbook(),
            ofViolations(),
            ofOrders(),
            ofCooperations(),
            ofBriefings(),
            ofRecommendations(),
            ofPageLinks(),
            ofCrises(),
            ofSuspicions(),
            ofCustomers())
        .flatMap(all -> all)
        .toList();
  }

  private static Stream<DeclaredIndex> ofCases() {
    return Stream.of(
        DeclaredIndex.on(CASES, "number").asUnique(),
        DeclaredIndex.on(CASES, "scope", "_id"),
        DeclaredIndex.on(CASES, "status", "_id"),
        DeclaredIndex.on(CASES, "kind", "_id"),
        DeclaredIndex.on(CASES, "severity", "_id"),
        DeclaredIndex.on(CASES, "assigneeId", "_id"),
        DeclaredIndex.on(CASES, "firstContactOwnerId", "_id"),
        DeclaredIndex.on(CASES, "departmentId", "_id"),
        DeclaredIndex.on(CASES, "customer.fileId", "_id"),
        DeclaredIndex.on(CASES, "customer.number", "_id"),
        DeclaredIndex.on(CASES, "customer.claim.id", "_id"),
        DeclaredIndex.on(CASES, "statement.product", "_id"),
        DeclaredIndex.on(CASES, "correlationId", "_id"),
        DeclaredIndex.on(CASES, "receivedAt"),
        DeclaredIndex.on(CASES, "nextMarkAt").asSparse(),
        DeclaredIndex.on(CASES, "reckonedOn").asSparse(),
        DeclaredIndex.on(CASES, "dueAt").asSparse());
  }

  private static Stream<DeclaredIndex> ofActions() {
    return Stream.of(
        DeclaredIndex.on(ACTIONS, "number").asUnique(),
        DeclaredIndex.on(ACTIONS, "scope", "_id"),
        DeclaredIndex.on(ACTIONS, "status", "_id"),
        DeclaredIndex.on(ACTIONS, "kind", "_id"),
        DeclaredIndex.on(ACTIONS, "ownerId", "_id"),
        DeclaredIndex.on(ACTIONS, "caseIds", "_id"),
        DeclaredIndex.on(ACTIONS, "product", "_id"),
        DeclaredIndex.on(ACTIONS, "pattern").asSparse(),
        DeclaredIndex.on(ACTIONS, "dueAt").asSparse(),
        DeclaredIndex.on(ACTIONS, "nextMarkAt").asSparse());
  }

  private static Stream<DeclaredIndex> ofCalls() {
    return Stream.of(
        DeclaredIndex.on(CALLS, "number").asUnique(),
        DeclaredIndex.on(CALLS, "scope", "_id"),
        DeclaredIndex.on(CALLS, "status", "_id"),
        DeclaredIndex.on(CALLS, "topic", "_id"),
        DeclaredIndex.on(CALLS, "handlerId", "_id"),
        DeclaredIndex.on(CALLS, "caseId", "_id"),
        DeclaredIndex.on(CALLS, "phoneToken", "_id"),
        DeclaredIndex.on(CALLS, "dueAt").asSparse(),
        DeclaredIndex.on(CALLS, "nextMarkAt").asSparse());
  }

  private static Stream<DeclaredIndex> ofHandbook() {
    return Stream.of(
        DeclaredIndex.on(HANDBOOK, "number").asUnique(),
        DeclaredIndex.on(HANDBOOK, "scope", "_id"),
        DeclaredIndex.on(HANDBOOK, "words", "_id"),
        DeclaredIndex.on(HANDBOOK, "kind", "_id"),
        DeclaredIndex.on(HANDBOOK, "status", "_id"),
        DeclaredIndex.on(HANDBOOK, "published.product", "_id"),
        DeclaredIndex.on(HANDBOOK, "usage.caseIds", "_id"));
  }

  private static Stream<DeclaredIndex> ofViolations() {
    return Stream.of(
        DeclaredIndex.on(VIOLATIONS, "number").asUnique(),
        DeclaredIndex.on(VIOLATIONS, "scope", "_id"),
        DeclaredIndex.on(VIOLATIONS, "status", "_id"),
        DeclaredIndex.on(VIOLATIONS, "kind", "_id"),
        DeclaredIndex.on(VIOLATIONS, "personId", "_id"));
  }

  private static Stream<DeclaredIndex> ofOrders() {
    return Stream.of(
        DeclaredIndex.on(ORDERS, "number").asUnique(),
        DeclaredIndex.on(ORDERS, "scope", "_id"),
        DeclaredIndex.on(ORDERS, "status", "_id"),
        DeclaredIndex.on(ORDERS, "kind", "_id"),
        DeclaredIndex.on(ORDERS, "technicianId", "_id"),
        DeclaredIndex.on(ORDERS, "origin.caseId", "_id"),
        DeclaredIndex.on(ORDERS, "dueAt").asSparse(),
        DeclaredIndex.on(ORDERS, "nextMarkAt").asSparse());
  }

  private static Stream<DeclaredIndex> ofCooperations() {
    return Stream.of(
        DeclaredIndex.on(COOPERATIONS, "number").asUnique(),
        DeclaredIndex.on(COOPERATIONS, "scope", "_id"),
        DeclaredIndex.on(COOPERATIONS, "status", "_id"),
        DeclaredIndex.on(COOPERATIONS, "caseId", "_id"),
        DeclaredIndex.on(COOPERATIONS, "partners.departmentId", "_id"),
        DeclaredIndex.on(COOPERATIONS, "dueAt").asSparse(),
        DeclaredIndex.on(COOPERATIONS, "nextMarkAt").asSparse());
  }

  private static Stream<DeclaredIndex> ofBriefings() {
    return Stream.of(
        DeclaredIndex.on(BRIEFINGS, "number").asUnique(),
        DeclaredIndex.on(BRIEFINGS, "scope", "_id"),
        DeclaredIndex.on(BRIEFINGS, "status", "_id"),
        DeclaredIndex.on(BRIEFINGS, "kind", "_id"),
        DeclaredIndex.on(BRIEFINGS, "topic", "_id"),
        DeclaredIndex.on(BRIEFINGS, "caseIds", "_id"),
        DeclaredIndex.on(BRIEFINGS, "recipients.departmentId", "_id"),
        DeclaredIndex.on(BRIEFINGS, "dueAt").asSparse(),
        DeclaredIndex.on(BRIEFINGS, "nextMarkAt").asSparse());
  }

  private static Stream<DeclaredIndex> ofRecommendations() {
    return Stream.of(
        DeclaredIndex.on(RECOMMENDATIONS, "number").asUnique(),
        DeclaredIndex.on(RECOMMENDATIONS, "scope", "_id"),
        DeclaredIndex.on(RECOMMENDATIONS, "status", "_id"),
        DeclaredIndex.on(RECOMMENDATIONS, "caseId", "_id"),
        DeclaredIndex.on(RECOMMENDATIONS, "item", "_id"));
  }

  private static Stream<DeclaredIndex> ofPageLinks() {
    return Stream.of(
        DeclaredIndex.on(PAGE_LINKS, "scope", "_id"),
        DeclaredIndex.on(PAGE_LINKS, "purpose", "_id"),
        DeclaredIndex.on(PAGE_LINKS, "status", "_id"),
        DeclaredIndex.on(PAGE_LINKS, "caseId", "_id"));
  }

  private static Stream<DeclaredIndex> ofCrises() {
    return Stream.of(
        DeclaredIndex.on(CRISES, "caseId", "_id"),
        DeclaredIndex.on(CRISES, "status", "_id"),
        DeclaredIndex.on(CRISES, "dueAt").asSparse(),
        DeclaredIndex.on(CRISES, "nextMarkAt").asSparse());
  }

  private static Stream<DeclaredIndex> ofSuspicions() {
    return Stream.of(
        DeclaredIndex.on(SUSPICIONS, "number").asUnique(),
        DeclaredIndex.on(SUSPICIONS, "scope", "_id"),
        DeclaredIndex.on(SUSPICIONS, "status", "_id"),
        DeclaredIndex.on(SUSPICIONS, "rule", "_id"),
        DeclaredIndex.on(SUSPICIONS, "personId", "_id"));
  }

  private static Stream<DeclaredIndex> ofCustomers() {
    return Stream.of(
        DeclaredIndex.on("known_customers", "number"),
        DeclaredIndex.on("known_customers", "mergedInto").asSparse(),
        DeclaredIndex.on("known_agreements", "customerId", "_id"));
  }
}
