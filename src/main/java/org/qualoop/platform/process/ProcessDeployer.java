package org.qualoop.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.qualoop.platform.domain.ExtensionFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys {@code processes/} and {@code forms/}, one deployment per room, under repository-relative names that are the
 * same in an IDE, in Maven and in the packaged jar. A room is deployed anew when any of its files changed, so a form
 * always sits in the deployment of the diagram that names it.
 */
@Component
class ProcessDeployer implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessDeployer.class);

    private final RepositoryService repository;
    private final ExtensionFolder extensions;
    private final ProcessSwitches switches;
    private final StartLock startLock;

    ProcessDeployer(
            RepositoryService repository, ExtensionFolder extensions, ProcessSwitches switches, StartLock startLock) {
        this.repository = repository;
        this.extensions = extensions;
        this.switches = switches;
        this.startLock = startLock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            Map<String, Map<String, Resource>> rooms = new TreeMap<>();
            for (String tree : new String[] {"processes", "forms"}) {
                collect(tree, "classpath*:" + tree + "/**/*.*", rooms);
                for (String folder : extensions.patterns(tree)) {
                    collect(tree, folder, rooms);
                }
            }
            for (var room : rooms.entrySet()) {
                deploy(room.getKey(), room.getValue());
            }
            startLock.alone(switches::set);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read processes and forms", e);
        }
    }

    private static void collect(String tree, String pattern, Map<String, Map<String, Resource>> rooms)
            throws IOException {
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            String url = resource.getURL().toString();
            String name = url.substring(url.lastIndexOf("/" + tree + "/") + 1);
            String[] segments = name.split("/");
            if (segments.length == 3 && name.matches(".*\\.(bpmn|dmn|html)")) {
                rooms.computeIfAbsent(segments[1], room -> new TreeMap<>()).put(name, resource);
            }
        }
    }

    private void deploy(String room, Map<String, Resource> resources) throws IOException {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("qualoop/" + room)
                .source("qualoop")
                .enableDuplicateFiltering(false);
        for (var resource : resources.entrySet()) {
            try (InputStream in = resource.getValue().getInputStream()) {
                deployment.addInputStream(resource.getKey(), in);
            }
        }
        deployment.deploy();
        LOG.info("Room {}: {} processes, rules and forms", room, resources.size());
    }
}
