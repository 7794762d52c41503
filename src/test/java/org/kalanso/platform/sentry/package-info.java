@org.jspecify.annotations.NullMarked
package org.kalanso.platform.sentry;
