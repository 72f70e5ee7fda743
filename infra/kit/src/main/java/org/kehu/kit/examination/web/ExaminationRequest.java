package org.kehu.kit.examination.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.kehu.kit.examination.ExaminationOutcome;

/** What an examination came to: whether the rule stays, and what was found. */
record ExaminationRequest(
    @NotNull ExaminationOutcome outcome, @NotBlank @Size(max = 4000) String findings) {}
