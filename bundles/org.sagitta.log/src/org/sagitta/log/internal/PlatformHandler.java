package org.sagitta.log.internal;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/// Hands records to the OSGi log, under the bundle whose symbolic name the logger bears.
final class PlatformHandler extends Handler {
	/// The platform writes only what this logger is told to its log file and error log.
	private static final String PLATFORM = "org.eclipse.equinox.logger";

	private final BundleContext context;
	private final LoggerFactory loggers;
	private final Formatter text = new SimpleFormatter();

	PlatformHandler(BundleContext context, LoggerFactory loggers) {
		this.context = context;
		this.loggers = loggers;
	}

	@Override
	public void publish(LogRecord record) {
		if (!isLoggable(record)) {
			return;
		}
		Logger log = loggers.getLogger(bundle(record.getLoggerName()), PLATFORM, Logger.class);
		String message = text.formatMessage(record);
		Throwable thrown = record.getThrown();
		int level = record.getLevel().intValue();
		if (level >= Level.SEVERE.intValue()) {
			log.error("{}", message, thrown);
		} else if (level >= Level.WARNING.intValue()) {
			log.warn("{}", message, thrown);
		} else if (level >= Level.INFO.intValue()) {
			log.info("{}", message, thrown);
		} else {
			log.debug("{}", message, thrown);
		}
	}

	private Bundle bundle(String name) {
		return Stream.of(context.getBundles()).filter(b -> b.getSymbolicName().equals(name)).findFirst().orElse(context.getBundle());
	}

	@Override
	public void flush() {
		// The platform's log writes at once.
	}

	@Override
	public void close() {
		// Holds nothing.
	}
}
