/** HTTP out: results. */
@NullMarked
package org.kehu.survey.result.web;

import org.jspecify.annotations.NullMarked;
