package org.kehu.complaint.briefing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;

/**
 * Who takes note of what is reported, and how fast (P-42, P-66, P-70).
 *
 * @param managementDepartmentId who is told by those who have no superior in their department
 * @param feedbackDepartmentIds who is told what customers say: management, marketing, technical
 *     departments
 * @param acknowledgeWithin business time within which they take note
 */
public record BriefingPolicy(
    @NotBlank @Size(max = 60) String managementDepartmentId,
    @NotNull @Size(min = 1, max = 10) List<@NotBlank @Size(max = 60) String> feedbackDepartmentIds,
    @NotNull Duration acknowledgeWithin) {}
