package org.kehu.kit.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a rule: the responsible department and person (责任部门、责任人) and the
 * department that explains it (解释部门; the responsible one when absent).
 */
public record Responsibility(
    @NotBlank @Size(max = 64) String departmentId,
    @NotBlank @Size(max = 64) String personId,
    @Size(max = 64) @Nullable String explainingDepartmentId) {}
