package org.kehu.survey.storage;

import java.util.List;
import org.kehu.kit.store.DeclaredIndex;
import org.kehu.kit.store.DeclaredIndexes;
import org.springframework.stereotype.Component;

/**
 * All indexes of this service. The unique one on responses is what makes a second answer
 * impossible.
 */
@Component
class Indexes implements DeclaredIndexes {

  @Override
  public List<DeclaredIndex> indexes() {
    return List.of(
        DeclaredIndex.on("questionnaires", "code", "versionNumber").asUnique(),
        DeclaredIndex.on("questionnaires", "code", "-_id"),
        DeclaredIndex.on("questionnaires", "status", "-_id"),
        DeclaredIndex.on("surveys", "code").asUnique(),
        DeclaredIndex.on("surveys", "status", "plan.trigger"),
        DeclaredIndex.on("surveys", "status", "-_id"),
        DeclaredIndex.on("satisfaction_reports", "surveyId", "-_id"),
        DeclaredIndex.on("satisfaction_reports", "scope", "-_id"),
        DeclaredIndex.on("satisfaction_reports", "status", "-_id"),
        DeclaredIndex.on("waves", "surveyId", "number").asUnique(),
        DeclaredIndex.on("waves", "surveyId", "-_id"),
        DeclaredIndex.on("waves", "status"),
        DeclaredIndex.on("paper_batches", "scope", "-_id"),
        DeclaredIndex.on("paper_batches", "surveyId"),
        DeclaredIndex.on("invitations", "surveyId", "-_id"),
        DeclaredIndex.on("invitations", "waveId").asSparse(),
        DeclaredIndex.on("invitations", "caseId", "-_id").asSparse(),
        DeclaredIndex.on("invitations", "customerId", "-_id").asSparse(),
        DeclaredIndex.on("invitations", "status", "expiresAt"),
        DeclaredIndex.on("responses", "invitationId").asUnique(),
        DeclaredIndex.on("anonymous_responses", "surveyId"),
        DeclaredIndex.on("responses", "paperForm").asUnique().asSparse(),
        DeclaredIndex.on("responses", "surveyId", "-_id"),
        DeclaredIndex.on("responses", "caseId", "-_id").asSparse(),
        DeclaredIndex.on("responses", "customerId", "-_id").asSparse(),
        DeclaredIndex.on("service_facts", "kind", "at"),
        DeclaredIndex.on("service_facts", "departmentId", "kind", "at"),
        DeclaredIndex.on("service_facts", "staffId", "kind", "at"),
        DeclaredIndex.on("service_facts", "caseId").asSparse(),
        DeclaredIndex.on("service_facts", "chain").asSparse(),
        DeclaredIndex.on("rebuilt_service_facts", "caseId").asSparse(),
        DeclaredIndex.on("fact_replays", "open").asUnique().asSparse(),
        DeclaredIndex.on("evaluations", "scope", "-_id"),
        DeclaredIndex.on("evaluations", "status", "-_id"),
        DeclaredIndex.on("evaluations", "ofPeriod").asUnique(),
        DeclaredIndex.on("evaluations", "period", "-_id"),
        DeclaredIndex.on("work_goals", "scope", "-_id"),
        DeclaredIndex.on("work_goals", "departmentId", "year"),
        DeclaredIndex.on("work_goals", "departmentId", "-_id"),
        DeclaredIndex.on("work_goals", "year", "-_id"),
        DeclaredIndex.on("spot_checks", "scope", "-_id"),
        DeclaredIndex.on("spot_checks", "departmentId", "period"),
        DeclaredIndex.on("spot_checks", "departmentId", "-_id"),
        DeclaredIndex.on("spot_checks", "period", "-_id"),
        DeclaredIndex.on("improvements", "scope", "-_id"),
        DeclaredIndex.on("improvements", "departmentId", "status"),
        DeclaredIndex.on("improvements", "departmentId", "-_id"),
        DeclaredIndex.on("improvements", "status", "-_id"),
        DeclaredIndex.on("supervision_reports", "scope", "-_id"),
        DeclaredIndex.on("supervision_reports", "executing", "month").asUnique(),
        DeclaredIndex.on("supervision_reports", "month", "-_id"),
        DeclaredIndex.on("supervision_reports", "status", "-_id"),
        DeclaredIndex.on("trainings", "scope", "-_id"),
        DeclaredIndex.on("trainings", "departmentId", "topic", "status", "-plannedOn"),
        DeclaredIndex.on("trainings", "topic", "-_id"),
        DeclaredIndex.on("trainings", "status", "-_id"));
  }
}
