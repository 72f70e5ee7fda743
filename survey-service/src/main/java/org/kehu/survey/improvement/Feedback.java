package org.kehu.survey.improvement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What gave the reason.
 *
 * @param reference number or id of it, for instance TS-20261123-0001
 */
public record Feedback(
    @NotNull FeedbackKind kind,
    @NotBlank @Size(max = 100) String reference,
    @NotBlank @Size(max = 1000) String said) {}
