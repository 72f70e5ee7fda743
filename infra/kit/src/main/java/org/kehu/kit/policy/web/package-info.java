/** Rules over HTTP: {@code /api/v1/policies/{service}}. */
@NullMarked
package org.kehu.kit.policy.web;

import org.jspecify.annotations.NullMarked;
