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

  @Override
  public List<DeclaredIndex> indexes() {
    return Stream.concat(ofCases(), ofCustomers()).toList();
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
        DeclaredIndex.on(CASES, "correlationId", "_id"),
        DeclaredIndex.on(CASES, "nextMarkAt").asSparse(),
        DeclaredIndex.on(CASES, "reckonedOn").asSparse(),
        DeclaredIndex.on(CASES, "dueAt").asSparse());
  }

  private static Stream<DeclaredIndex> ofCustomers() {
    return Stream.of(DeclaredIndex.on("known_customers", "number"));
  }
}
