package org.kehu.visit.revisit;

import org.jspecify.annotations.Nullable;

/**
 * For what a customer has an open revisit.
 *
 * @param cadence code of the reason
 * @param projectId the project it is about, if it is about one
 */
record OpenCadence(String cadence, @Nullable String projectId) {}
