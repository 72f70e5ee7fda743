package org.kehu.kit.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A term of a rule and what it means there, as the legal department approved it. */
public record Definition(
    @NotBlank @Size(max = 100) String term, @NotBlank @Size(max = 2000) String meaning) {}
