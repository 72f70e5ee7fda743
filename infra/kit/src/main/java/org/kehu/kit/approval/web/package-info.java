/** Approvals over HTTP: {@code /api/v1/approvals/{service}}. */
@NullMarked
package org.kehu.kit.approval.web;

import org.jspecify.annotations.NullMarked;
