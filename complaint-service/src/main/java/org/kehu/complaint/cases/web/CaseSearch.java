package org.kehu.complaint.cases.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseFilter;
import org.kehu.complaint.cases.CaseKind;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.Severity;

/**
 * The filters of the list, all optional.
 *
 * @param status one or several, separated by commas
 * @param assignee staff id of who works on it
 * @param firstContact staff id of who was asked first
 * @param customer id of the customer file
 * @param chain the causal chain
 * @param dueBefore the earliest running deadline lies before this
 */
record CaseSearch(
    @Parameter(description = "状态,可多个") @Nullable Set<CaseStatus> status,
    @Parameter(description = "类别") @Nullable CaseKind kind,
    @Parameter(description = "严重程度") @Nullable Severity severity,
    @Parameter(description = "处理人", example = "st-wu-tousu") @Nullable
        @Pattern(regexp = CaseRequests.STAFF_ID)
        String assignee,
    @Parameter(description = "首问责任人", example = "st-chen-kefu") @Nullable
        @Pattern(regexp = CaseRequests.STAFF_ID)
        String firstContact,
    @Parameter(description = "客户档案") @Nullable @Size(max = 36) String customer,
    @Parameter(description = "部门", example = "complaint-group") @Nullable
        @Pattern(regexp = CaseRequests.STAFF_ID)
        String department,
    @Parameter(description = "编号", example = "TS-20261122-0001") @Nullable @Size(max = 30)
        String number,
    @Parameter(description = "因果链") @Nullable @Size(max = 64) String chain,
    @Parameter(description = "到期早于", example = "2026-11-25T09:30:00Z") @Nullable
        Instant dueBefore) {

  CaseFilter filter() {
    return new CaseFilter(
        status == null ? Set.of() : status,
        kind,
        severity,
        assignee,
        firstContact,
        customer,
        department,
        number,
        chain,
        dueBefore);
  }
}
